namespace Quire.Web.Addresses;

/// <summary>Texts as parts of a path that people can read: slashes and colons stay.</summary>
public static class PathText
{
    public static string Of(string text) =>
        Uri.EscapeDataString(text).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);
}
