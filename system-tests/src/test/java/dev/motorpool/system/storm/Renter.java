package dev.motorpool.system.storm;

import dev.motorpool.system.Client;
import java.util.UUID;

/** Somebody with an account, by whom several clients may call. */
record Renter(UUID id, Client client) {

    static Renter signUp(Client edge) throws Exception {
        var client = edge.signUp(UUID.randomUUID() + "@example.com");
        var me = client.get("/auth/me").expect(200).json();
        return new Renter(UUID.fromString(me.get("id").asString()), client);
    }
}
