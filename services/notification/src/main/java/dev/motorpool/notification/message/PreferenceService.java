package dev.motorpool.notification.message;

import dev.motorpool.notification.message.PreferenceController.Choice;
import dev.motorpool.platform.problem.FieldError;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
                .filter(kind -> !kind.opensAccount())
                .filter(kind -> !kind.isForStaff() || caller.isAny(Role.AGENT, Role.ADMIN))
                .flatMap(kind -> Arrays.stream(Channel.values())
                        .filter(kind::goesBy)
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
                .mapToObj(i -> complaint(choices.get(i), "preferences[%d].".formatted(i)))
                .flatMap(Optional::stream)
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

    private static Optional<FieldError> complaint(Choice choice, String field) {
        var kind = choice.kind();
        if (!kind.goesBy(choice.channel())) {
            return Optional.of(new FieldError(field + "channel", "must be in_app: this message goes no other way"));
        }
        return !choice.enabled() && kind.isRequired(choice.channel())
                ? Optional.of(new FieldError(
                        field + "enabled", "must be true: this message is part of the contract and always sent"))
                : Optional.empty();
    }

    private static List<Mute.Entry> entries(List<Choice> choices, Caller caller, Predicate<Choice> which) {
        return choices.stream()
                .filter(which)
                .map(choice -> new Mute.Entry(caller.id().value(), choice.kind(), choice.channel()))
                .toList();
    }
}
