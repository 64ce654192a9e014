package dev.motorpool.launcher.demo;

import java.util.Locale;

/** Somebody to log in as, one for each way of using Motorpool. */
enum DemoPerson {
    CUSTOMER("customer@demo.example", "Carla Customer"),
    FLEET_MANAGER("fleet@demo.example", "Felix Fleet"),
    ADMIN("admin@demo.example", "Ada Admin");

    final String email;
    final String fullName;

    DemoPerson(String email, String fullName) {
        this.email = email;
        this.fullName = fullName;
    }

    String role() {
        return name().toLowerCase(Locale.ROOT);
    }
}
