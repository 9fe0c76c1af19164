using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace Quire.Repository.Mail;

/// <summary>Gives mail to a mail server.</summary>
internal sealed class SmtpMailSender(IOptions<MailOptions> options, TimeProvider time) : IMailSender
{
    public async Task SendAsync(MailMessage mail, CancellationToken ct)
    {
        var server = options.Value;
        using var client = new SmtpClient();
        await client.ConnectAsync(server.Host!, server.Port, SecurityOf(server.Security), ct);
        if (!string.IsNullOrEmpty(server.User))
        {
            await client.AuthenticateAsync(server.User, server.Password ?? "", ct);
        }

        await client.SendAsync(MimeForm.Of(mail, server.From, time.GetUtcNow()), ct);
        await client.DisconnectAsync(quit: true, ct);
    }

    private static SecureSocketOptions SecurityOf(string security) =>
        security.ToLowerInvariant() switch
        {
            "tls" => SecureSocketOptions.SslOnConnect,
            "none" => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };
}
