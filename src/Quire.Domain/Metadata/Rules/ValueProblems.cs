namespace Quire.Domain.Metadata.Rules;

/// <summary>What can be wrong with the values of fields. The two blanks inside the texts are what clients match.</summary>
public static class ValueProblems
{
    public static RuleBreach NotInVocabulary(string value, string field) =>
        new("metadata.value.not-in-vocabulary", $"Value '{value}' does not exist in type '{field}'");

    public static RuleBreach NoCoordinate(string name) => new("metadata.value.no-coordinate", $"{name}  is not a valid entry.");

    public static RuleBreach NoBox(string name) =>
        new(
            "metadata.value.no-box",
            $"{name}  has invalid coordinates. East must be greater than West and North must be greater than South. "
                + "Missing values are NOT allowed."
        );

    public static RuleBreach NoDate(string name) =>
        new("metadata.value.no-date", $"{name}  is not a valid date. \"yyyy\" is a supported format.");

    public static RuleBreach NoNumber(string name) => new("metadata.value.no-number", $"{name}  is not a valid number.");

    public static RuleBreach NoInteger(string name) => new("metadata.value.no-integer", $"{name}  is not a valid integer.");

    public static RuleBreach NoUrl(string name, string value) =>
        new("metadata.value.no-url", $"{name} {value}  is not a valid URL.");

    public static RuleBreach NoEmail(string name, string value) =>
        new("metadata.value.no-email", $"{name} {value}  is not a valid email address.");

    public static RuleBreach Missing(string name) => new("metadata.value.missing", $"{name} is required.");

    /// <summary>A child that a compound which could have been left out altogether wants once it is begun.</summary>
    public static RuleBreach MissingOnceBegun(string name, string compound) =>
        new(
            "metadata.value.missing-once-begun",
            $"{name} is required if you choose to enter a value in any of the optional {compound} fields."
        );
}
