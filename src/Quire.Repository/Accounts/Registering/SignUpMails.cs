using Microsoft.Extensions.Options;
using Quire.Repository.Installation;
using Quire.Repository.Mail;

namespace Quire.Repository.Accounts.Registering;

/// <summary>What is mailed to whoever wants an account.</summary>
public sealed class SignUpMails(InstallationName name, IOptions<InstallationOptions> options)
{
    internal async Task<MailMessage> WriteAsync(SignUpLink link, string id, CancellationToken ct)
    {
        var installation = await name.GetAsync(ct);
        return link.Token is { } token
            ? new(id, [link.Email], ReplyTo: null, $"{installation}: make your account", Text(installation, token))
            : new(id, [link.Email], ReplyTo: null, $"{installation}: you have an account", Text(installation, link));
    }

    private string Text(string installation, string token) =>
        $"""
            Hello,

            make your account of {installation} here, within an hour:

            {Site}/account/sign-up?token={token}

            If you did not ask for it, do nothing: no account is made.
            """;

    private string Text(string installation, SignUpLink link)
    {
        var way = link.HasPassword
            ? $"If you do not remember its password, set another one here: {Site}/account/forgotten"
            : "It has no password here: choose the provider you signed in with before.";
        return $"""
            Hello,

            somebody, probably you, asked for an account of {installation} for this address. It has one: "{link.Identifier}".
            Sign in here:

            {Site}/account/sign-in

            {way}
            If it was not you, do nothing.
            """;
    }

    private string Site => options.Value.SiteUrl;
}
