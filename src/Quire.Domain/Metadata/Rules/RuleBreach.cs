using Quire.Domain.Errors;

namespace Quire.Domain.Metadata.Rules;

/// <summary>The rule a value breaks.</summary>
/// <param name="Code">Which rule.</param>
/// <param name="Message">What to say of it.</param>
public readonly record struct RuleBreach(ErrorCode Code, string Message)
{
    /// <summary>The same as a problem of the value at a place.</summary>
    public FieldProblem At(string path, string? value) => new(path, Code, Message, value);
}
