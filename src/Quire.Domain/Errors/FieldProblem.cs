namespace Quire.Domain.Errors;

/// <summary>One thing wrong with one value.</summary>
/// <param name="Path">Where: field names with positions, such as <c>author[2].authorName</c>.</param>
/// <param name="Code">Which rule it breaks, such as <c>metadata.value.required</c>.</param>
/// <param name="Message">What, in a sentence a depositor can act on.</param>
/// <param name="Value">The value refused; null when a value is missing.</param>
public sealed record FieldProblem(string Path, ErrorCode Code, string Message, string? Value = null);
