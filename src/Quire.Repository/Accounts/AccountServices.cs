using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Accounts.Confirming;
using Quire.Repository.Accounts.Ending;
using Quire.Repository.Accounts.Registering;
using Quire.Repository.Accounts.Resetting;
using Quire.Repository.Accounts.Sessions;
using Quire.Repository.Accounts.SignIn;
using Quire.Repository.Accounts.Signing;
using Quire.Repository.Accounts.Traces;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Jobs;

namespace Quire.Repository.Accounts;

/// <summary>Registers accounts, their tokens and passwords.</summary>
internal static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<CallerDirectory>();
        services.AddSingleton<LastUse>();
        services.AddHostedService<LastUseWriter>();
        services.AddSingleton<IPasswordHasher<BuiltInCredentialRecord>, PasswordHasher<BuiltInCredentialRecord>>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<PasswordDictionaries>();
        services.AddSingleton<PasswordRules>();
        services.AddSingleton<OneGuessAtATime>();
        services.AddScoped<GuessGuard>();
        services.AddScoped<SignedAddresses>();
        services.AddSingleton<ConfirmationMails>();
        services.AddSingleton<ConfirmationThrottle>();
        services.AddScoped<EmailConfirming>();
        services.AddScoped<EmailChanging>();
        services.AddScoped<AccountClosing>();
        services.AddSingleton<SessionDirectory>();
        services.AddScoped<SessionOpening>();
        services.AddScoped<KnownPasswords>();
        services.AddSingleton<ResetThrottle>();
        services.AddSingleton<PasswordLinkMails>();
        services.AddScoped<PasswordSetting>();
        services.AddJob<SendPasswordLinkJob, SendPasswordLinkJobHandler>();
        services.AddSingleton<SignUpThrottle>();
        services.AddSingleton<SignUpMails>();
        services.AddJob<SendSignUpLinkJob, SendSignUpLinkJobHandler>();
        services.AddScoped<IAccountReferences, AccountConfirmations>();
        services.AddScoped<IAccountReferences, AccountWorks>();
        services.AddScoped<IAccountReferences, AccountRoles>();
        services.AddScoped<IAccountTraces, RoleTraces>();
        services.AddScoped<IAccountTraces, CollectionTraces>();
        services.AddScoped<IAccountTraces, DatasetTraces>();
        services.AddScoped<IAccountTraces, FileTraces>();
        services.AddScoped<IAccountTraces, VersionTraces>();
        return services;
    }
}
