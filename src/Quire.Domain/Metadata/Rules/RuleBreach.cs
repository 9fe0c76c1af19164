using Quire.Domain.Errors;

namespace Quire.Domain.Metadata.Rules;

/// <summary>The rule a value breaks, and what to say of it.</summary>
internal readonly record struct RuleBreach(ErrorCode Code, string Message);
