using System.Globalization;
using System.Text.Json.Serialization;

namespace Quire.Repository.Mail;

/// <summary>A mail as jobs keep it until it is sent. It comes from the installation, and answers go to whom it is for.</summary>
/// <param name="Id">What tells it from all others, also when it is sent twice.</param>
/// <param name="To">Addresses.</param>
/// <param name="ReplyTo">Address answers go to; null for the installation's.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
public sealed record MailMessage(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("to")] IReadOnlyList<string> To,
    [property: JsonPropertyName("replyTo")] string? ReplyTo,
    [property: JsonPropertyName("subject")] string Subject,
    [property: JsonPropertyName("text")] string Text
)
{
    /// <summary>What tells a mail from all others.</summary>
    internal static string NewId() => Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture);
}
