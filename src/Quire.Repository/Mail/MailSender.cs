using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quire.Repository.Jobs;

namespace Quire.Repository.Mail;

/// <summary>Chooses how mail leaves: to the server that is set, or into the data folder.</summary>
internal static class MailSender
{
    /// <summary>How long mail is tried: about a day.</summary>
    public static readonly JobPatience Patience = new(Attempts: 36, TimeSpan.FromHours(1));

    public static IMailSender Of(IServiceProvider services) =>
        HasServer(services.GetRequiredService<IOptions<MailOptions>>().Value)
            ? ActivatorUtilities.CreateInstance<SmtpMailSender>(services)
            : ActivatorUtilities.CreateInstance<FolderMailSender>(services);

    /// <summary>Whether a mail server is set.</summary>
    public static bool HasServer(MailOptions options) => !string.IsNullOrWhiteSpace(options.Host);
}
