using System.Collections.Immutable;

namespace Quire.Domain.Metadata.Rules;

/// <summary>A required field, or a required child of a compound that is required or begun, has to be filled.</summary>
internal static class RequiredRule
{
    public static bool IsMissing(ImmutableArray<string> values) => values.All(string.IsNullOrWhiteSpace);

    public static bool IsBegun(CompoundValue? compound) =>
        compound is not null && compound.Children.Values.Any(v => !IsMissing(v));

    /// <param name="displayName">The field that is missing.</param>
    /// <param name="optionalParent">Title of the compound when it could have been left out altogether.</param>
    public static RuleBreach Breach(string displayName, string? optionalParent = null) =>
        optionalParent is null ? ValueProblems.Missing(displayName) : ValueProblems.MissingOnceBegun(displayName, optionalParent);
}
