package dev.motorpool.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;

/** What a service has not read yet of what Kafka holds for it: the databases cannot tell of it. */
final class UnreadFacts {

    private static final String GROUPS = "motorpool-";

    private UnreadFacts() {}

    static List<String> of(String servers) {
        var unread = new ArrayList<String>();
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
            for (var group : admin.listGroups().all().get()) {
                if (group.groupId().startsWith(GROUPS)) {
                    unread.addAll(of(admin, group.groupId()));
                }
            }
            return unread;
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka does not say what is unread", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private static List<String> of(Admin admin, String group) throws ExecutionException, InterruptedException {
        var read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var ends = admin.listOffsets(read.keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get();
        var unread = new ArrayList<String>();
        ends.forEach((partition, end) -> {
            var position = read.get(partition);
            var left = end.offset() - (position == null ? 0 : position.offset());
            if (left > 0) {
                unread.add("no fact waits in Kafka: %d of %s for %s".formatted(left, partition, group));
            }
        });
        return unread;
    }
}
