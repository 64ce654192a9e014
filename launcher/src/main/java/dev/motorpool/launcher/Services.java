package dev.motorpool.launcher;

import java.util.List;

/** The services there are, in the order in which they start; they stop in the reverse order. */
final class Services {

    static final List<Service> ALL = List.of();

    private Services() {}
}
