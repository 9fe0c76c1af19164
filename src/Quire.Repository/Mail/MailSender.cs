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
        string.IsNullOrWhiteSpace(services.GetRequiredService<IOptions<MailOptions>>().Value.Host)
            ? ActivatorUtilities.CreateInstance<FolderMailSender>(services)
            : ActivatorUtilities.CreateInstance<SmtpMailSender>(services);
}
