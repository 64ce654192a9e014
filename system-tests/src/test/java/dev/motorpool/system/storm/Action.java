package dev.motorpool.system.storm;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** What a client of the storm attempts; {@code weight} is how often, among the others. */
enum Action {
    CREATE(35),
    CREATE_BY_CLASS(10),
    CONFIRM(10),
    CANCEL(10),
    CHANGE(15),
    EXTEND(10),
    SWAP(10);

    final int weight;

    Action(int weight) {
        this.weight = weight;
    }

    boolean isCreation() {
        return this == CREATE || this == CREATE_BY_CLASS;
    }

    static Action any(RandomGenerator chance) {
        var number = chance.nextInt(
                Arrays.stream(values()).mapToInt(action -> action.weight).sum());
        for (var action : values()) {
            number -= action.weight;
            if (number < 0) {
                return action;
            }
        }
        throw new IllegalStateException("no action");
    }
}
