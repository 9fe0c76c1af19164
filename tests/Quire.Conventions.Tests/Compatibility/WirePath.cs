using System.Text.RegularExpressions;

namespace Quire.Conventions.Tests.Compatibility;

/// <summary>Compares paths whatever their parameters are called.</summary>
internal static partial class WirePath
{
    /// <summary>The path with its parameters' names left out.</summary>
    public static string ShapeOf(string path) => Parameter().Replace(path, "{}");

    /// <summary>Finds uses of a path in the source of tests, with anything in place of its parameters.</summary>
    public static Regex UseOf(string path)
    {
        var parts = Parameter().Split(path.TrimStart('/')).Select(Regex.Escape);
        return new("[/\"]" + string.Join("[^/\"?\\s]+", parts) + "(?=[\"?&,)\\s])", RegexOptions.None, TimeSpan.FromSeconds(5));
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 5000)]
    private static partial Regex Parameter();
}
