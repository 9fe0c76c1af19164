using System.Text.RegularExpressions;

namespace Quire.Api.Description;

/// <summary>Reads route templates.</summary>
internal static partial class PathTemplate
{
    /// <summary>Names of the parameters in <c>datasets/{id}/versions/{version}</c>.</summary>
    public static IEnumerable<string> ParametersOf(string template) =>
        Parameter().Matches(template).Select(m => m.Groups["name"].Value);

    [GeneratedRegex(@"\{\**(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
