namespace Quire.Domain.Metadata;

/// <summary>What a request says about one field of a draft.</summary>
/// <param name="Field">A top-level field.</param>
/// <param name="Value">The values sent; empty when the request sends none, which clears the field where it replaces.</param>
public sealed record FieldUpdate(FieldType Field, FieldValue Value);
