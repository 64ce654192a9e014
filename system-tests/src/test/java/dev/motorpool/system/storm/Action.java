package dev.motorpool.system.storm;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** What a client of the storm attempts; {@code weight} is how often, among the others. */
enum Action {
    CREATE(50),
    CONFIRM(20),
    CANCEL(30);

    final int weight;

    Action(int weight) {
        this.weight = weight;
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
