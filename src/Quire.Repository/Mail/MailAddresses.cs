using MimeKit;

namespace Quire.Repository.Mail;

/// <summary>What mail can be addressed to.</summary>
public static class MailAddresses
{
    // Set aside for addresses that reach nobody, as that of the first administrator until there is another.
    private const string NobodysDomain = ".invalid";

    /// <summary>
    /// Whether a text is one address and nothing else: no name beside it, no second address, and no line's end.
    /// </summary>
    public static bool IsOne(string text) => In(text) == text;

    /// <summary>The address in a text that is one, or a name with one; null where mail cannot be sent there.</summary>
    public static string? In(string text) =>
        !text.Any(char.IsControl)
        && MailboxAddress.TryParse(text, out var mailbox)
        && mailbox.Domain.Length > 0
        && !mailbox.Domain.EndsWith(NobodysDomain, StringComparison.OrdinalIgnoreCase)
            ? mailbox.Address
            : null;
}
