namespace Quire.Web.Addresses;

/// <summary>Addresses people wrote that pages may lead to.</summary>
public static class WebAddress
{
    /// <summary>Whether a text is one: nothing else leads a reader anywhere.</summary>
    public static bool Is(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
