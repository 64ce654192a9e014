package dev.motorpool.fleet.imports;

import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Cars")
class ImportController {

    private final CarImport cars;

    ImportController(CarImport cars) {
        this.cars = cars;
    }

    @PostMapping(path = "/cars/import", consumes = "text/csv")
    @RequestBody(description = "The file, the columns named in its first line", content = @Content)
    @Operation(summary = "Import cars from a CSV file", description = "For fleet managers and admins.")
    ImportReport run(@Valid @ParameterObject ImportOptions options, HttpServletRequest request, Caller caller)
            throws IOException {
        return cars.run(request.getInputStream(), options, caller);
    }
}
