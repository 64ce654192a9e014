package dev.motorpool.launcher.database;

import dev.motorpool.launcher.Service;

/** Where the services keep their data. */
public interface Databases {

    /** Makes sure that the databases are there and can be reached. */
    void prepare(Iterable<Service> services);

    Database of(Service service);
}
