package dev.motorpool.fleet.cars;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/cars")
@Tag(name = "Cars")
class CarController {

    private final CarService cars;
    private final CarQueries queries;

    CarController(CarService cars, CarQueries queries) {
        this.cars = cars;
        this.queries = queries;
    }

    @GetMapping
    @Operation(summary = "List cars")
    Page<CarView> list(
            @ParameterObject CarFilter filter, @Valid @ParameterObject PageRequest page, @Nullable Caller caller) {
        return queries.list(filter, page, caller);
    }

    @GetMapping("/by-branch")
    @Operation(summary = "How many cars each branch has", description = "Of those that the filters leave.")
    CarsByBranch byBranch(@ParameterObject CarFilter filter, @Nullable Caller caller) {
        return queries.byBranch(filter, caller);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a car")
    ResponseEntity<CarView> get(@PathVariable CarId id, @Nullable Caller caller) {
        return tagged(ResponseEntity.ok(), queries.get(id, caller));
    }

    @PostMapping
    @Operation(summary = "Add a car", description = "For fleet managers and admins.")
    ResponseEntity<CarView> add(@RequestBody CarFields request, Caller caller) {
        var car = cars.add(request, caller);
        return tagged(ResponseEntity.created(URI.create("/cars/" + car.id())), car);
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Replace a car",
            description = "For fleet managers and admins. If-Match guards against a change in between.")
    ResponseEntity<CarView> replace(
            @PathVariable CarId id,
            @RequestBody CarFields request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var expected = IfMatch.version(ifMatch, request.version());
        return tagged(ResponseEntity.ok(), cars.replace(id, request, expected, caller));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change some fields of a car",
            description = "For fleet managers and admins. If-Match guards against a change in between.")
    ResponseEntity<CarView> patch(
            @PathVariable CarId id,
            @RequestBody CarFields request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var expected = IfMatch.version(ifMatch, request.version());
        return tagged(ResponseEntity.ok(), cars.patch(id, request, expected, caller));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a car out of the fleet", description = "For fleet managers and admins.")
    void remove(@PathVariable CarId id, Caller caller) {
        cars.remove(id, caller);
    }

    private static ResponseEntity<CarView> tagged(ResponseEntity.BodyBuilder answer, CarView car) {
        return answer.eTag("\"" + car.version() + "\"").body(car);
    }
}
