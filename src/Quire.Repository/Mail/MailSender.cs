using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Quire.Repository.Mail;

/// <summary>Chooses how mail leaves: to the server that is set, or into the data folder.</summary>
internal static class MailSender
{
    public static IMailSender Of(IServiceProvider services) =>
        string.IsNullOrWhiteSpace(services.GetRequiredService<IOptions<MailOptions>>().Value.Host)
            ? ActivatorUtilities.CreateInstance<FolderMailSender>(services)
            : ActivatorUtilities.CreateInstance<SmtpMailSender>(services);
}
