package dev.motorpool.fleet.branches;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/branches")
@Tag(name = "Branches")
class BranchController {

    record AllBranches(List<Branch> items) {}

    private final BranchService branches;

    BranchController(BranchService branches) {
        this.branches = branches;
    }

    @GetMapping
    @Operation(summary = "List branches")
    Page<Branch> list(@ParameterObject BranchFilter filter, @Valid @ParameterObject PageRequest page) {
        return branches.list(filter, page);
    }

    @GetMapping("/all")
    @Operation(summary = "All branches in one answer", description = "For lists to choose from and for maps; by name.")
    AllBranches all() {
        return new AllBranches(branches.all());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a branch")
    Branch get(@PathVariable BranchId id) {
        return branches.get(id);
    }

    @PostMapping
    @Operation(summary = "Open a branch", description = "For fleet managers and admins.")
    ResponseEntity<Branch> open(@RequestBody BranchFields request, Caller caller) {
        var branch = branches.open(request, caller);
        return ResponseEntity.created(URI.create("/branches/" + branch.id())).body(branch);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change a branch", description = "For fleet managers and admins.")
    Branch replace(@PathVariable BranchId id, @RequestBody BranchFields request, Caller caller) {
        return branches.replace(id, request, caller);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Close a branch", description = "For fleet managers and admins.")
    void close(@PathVariable BranchId id, Caller caller) {
        branches.close(id, caller);
    }
}
