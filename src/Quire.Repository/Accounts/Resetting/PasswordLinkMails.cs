using Microsoft.Extensions.Options;
using Quire.Repository.Installation;
using Quire.Repository.Mail;

namespace Quire.Repository.Accounts.Resetting;

/// <summary>What is mailed to whoever sets a password.</summary>
public sealed class PasswordLinkMails(InstallationName name, IOptions<InstallationOptions> options)
{
    internal async Task<MailMessage> WriteAsync(PasswordLink link, string id, CancellationToken ct)
    {
        var installation = await name.GetAsync(ct);
        return new(
            id,
            [link.Email],
            ReplyTo: null,
            $"{installation}: set your password",
            $"""
            Hello {link.DisplayName},

            set a password for your account "{link.Identifier}" of {installation} here, within an hour:

            {Site}/account/password?token={link.Token}

            The link is good once. If you did not ask for it, do nothing: your password stays as it is.
            """
        );
    }

    internal async Task<MailMessage> WriteSetAsync(Data.Accounts.AccountRecord account, string id, CancellationToken ct)
    {
        var installation = await name.GetAsync(ct);
        return new(
            id,
            [account.Email],
            ReplyTo: null,
            $"{installation}: your password was set",
            $"""
            Hello {account.DisplayName},

            a new password was set for your account "{account.Identifier}" of {installation}, and whoever was signed in with it no
            longer is. API tokens go on; end those you do not know. If it was not you, write to {Site} at once.
            """
        );
    }

    private string Site => options.Value.SiteUrl;
}
