using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using Quire.Repository.Installation;
using Quire.Repository.Jobs;

namespace Quire.Repository.Mail;

/// <summary>Gives mail to a mail server. What the server refuses for good is not offered to it again.</summary>
internal sealed class SmtpMailSender(IOptions<MailOptions> options, TimeProvider time) : IMailSender
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public async Task SendAsync(MailMessage mail, CancellationToken ct)
    {
        var server = options.Value;
        var message = MimeForm.Of(mail, server.From, time.GetUtcNow());
        using var trust = TrustedCertificates.Of(server.CertificateFile);
        using var client = new SmtpClient { Timeout = (int)Longest.TotalMilliseconds };
        if (trust is not null)
        {
            client.ServerCertificateValidationCallback = trust.Accepts;
        }

        await client.ConnectAsync(server.Host!, server.Port, SecurityOf(server.Security), ct);
        if (!string.IsNullOrEmpty(server.User))
        {
            await client.AuthenticateAsync(server.User, server.Password ?? "", ct);
        }

        try
        {
            await client.SendAsync(message, ct);
        }
        catch (SmtpCommandException e)
            when ((int)e.StatusCode >= 500
                && e.ErrorCode is (SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
            )
        {
            throw new HopelessJobException(
                $"The mail server refuses mail to {mail.To[0]}: {(int)e.StatusCode} {e.Message.ReplaceLineEndings(" ")}",
                e
            );
        }

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
