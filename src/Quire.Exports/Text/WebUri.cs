namespace Quire.Exports.Text;

/// <summary>Addresses as formats that demand a URI accept them.</summary>
internal static class WebUri
{
    /// <summary>The address with everything escaped that must be; null when it is no http, https or ftp address at all.</summary>
    public static string? Normalize(string? text)
    {
        var trimmed = text?.Trim();
        if (
            string.IsNullOrEmpty(trimmed)
            || !Uri.TryCreate(SafeText.ForXml(trimmed), UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https" or "ftp")
        )
        {
            return null;
        }

        return Uri.IsWellFormedUriString(trimmed, UriKind.Absolute) ? trimmed : uri.AbsoluteUri;
    }
}
