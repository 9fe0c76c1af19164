namespace Quire.Contracts.Collections.Templates;

/// <summary>What depositors are told of a field.</summary>
public sealed record TemplateInstruction
{
    /// <summary>Name of the field.</summary>
    public required string InstructionField { get; init; }

    /// <summary>What they are told.</summary>
    public required string InstructionText { get; init; }
}
