using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Accounts.SignIn;
using Quire.Repository.Data.Accounts;

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
        return services;
    }
}
