using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Jobs;

namespace Quire.Repository.Mail;

/// <summary>Registers mail.</summary>
internal static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>();
        services.AddSingleton(MailSender.Of);
        services.AddJob<SendMailJob, SendMailJobHandler>();
        return services;
    }
}
