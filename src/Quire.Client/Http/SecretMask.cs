using System.Text.RegularExpressions;

namespace Quire.Client.Http;

/// <summary>Takes secrets out of addresses before they reach messages and logs.</summary>
internal static partial class SecretMask
{
    public static string Of(Uri? address) =>
        address is null
            ? ""
            : Secrets().Replace(address.IsAbsoluteUri ? address.AbsoluteUri : address.OriginalString, "${name}=***");

    [GeneratedRegex(
        "(?<=[?&])(?<name>key|token|unblock-key|password|X-Amz-Signature|X-Amz-Credential)=[^&#]*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Secrets();
}
