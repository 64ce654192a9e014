package dev.motorpool.identity.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param reason for staff; the person does not see it
 */
record BlockPerson(@NotBlank @Size(max = 500) String reason) {}
