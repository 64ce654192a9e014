package dev.motorpool.notification.message;

import dev.motorpool.notification.message.PreferenceController.Choice;
import dev.motorpool.platform.problem.FieldError;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What each person wants to hear, and how. */
@Service
class PreferenceService {

    private final Mute mute;
    private final TransactionOperations transaction;

    PreferenceService(Mute mute, TransactionOperations transaction) {
        this.mute = mute;
        this.transaction = transaction;
    }

    List<Preference> of(Caller caller) {
        var muted = mute.of(List.of(caller.id()));
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Arrays.stream(Channel.values())
                        .map(channel -> new Preference(
                                kind,
                                channel,
                                !muted.contains(new Mute.Entry(caller.id().value(), kind, channel)),
                                kind.isRequired(channel))))
                .toList();
    }

    /** Changes those that are named and leaves the others; changes nothing when one of them is refused. */
    List<Preference> choose(List<Choice> choices, Caller caller) {
        var refused = IntStream.range(0, choices.size())
                .filter(i -> !choices.get(i).enabled()
                        && choices.get(i).kind().isRequired(choices.get(i).channel()))
                .mapToObj(i -> new FieldError(
                        "preferences[%d].enabled".formatted(i),
                        "must be true: this message is part of the contract and always sent"))
                .toList();
        if (!refused.isEmpty()) {
            throw Problem.invalid(refused);
        }
        transaction.executeWithoutResult(tx -> {
            mute.on(caller.id(), entries(choices, caller, Choice::enabled));
            mute.off(caller.id(), entries(choices, caller, choice -> !choice.enabled()));
        });
        return of(caller);
    }

    private static List<Mute.Entry> entries(List<Choice> choices, Caller caller, Predicate<Choice> which) {
        return choices.stream()
                .filter(which)
                .map(choice -> new Mute.Entry(caller.id().value(), choice.kind(), choice.channel()))
                .toList();
    }
}
