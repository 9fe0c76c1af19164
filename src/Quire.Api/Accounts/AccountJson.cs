using Quire.Api.Http;
using Quire.Contracts.Accounts;
using Quire.Domain.Access;
using Quire.Repository.Data.Accounts;

namespace Quire.Api.Accounts;

/// <summary>Renders accounts.</summary>
internal static class AccountJson
{
    public static AuthenticatedUserResponse Of(AccountRecord account) =>
        new()
        {
            Id = account.Id,
            Identifier = AssigneeIds.User(account.Identifier),
            DisplayName = account.DisplayName,
            FirstName = account.FirstName,
            LastName = account.LastName,
            Email = account.Email,
            Superuser = account.IsSuperuser,
            Deactivated = account.DeactivatedAt is not null,
            DeactivatedTime = WireTime.Sql(account.DeactivatedAt),
            Affiliation = account.Affiliation,
            Position = account.Position,
            PersistentUserId = account.PersistentUserId,
            EmailLastConfirmed = WireTime.Sql(account.EmailConfirmedAt),
            CreatedTime = WireTime.Sql(account.CreatedAt),
            LastLoginTime = WireTime.Sql(account.LastLoginAt),
            LastApiUseTime = WireTime.Sql(account.LastApiUseAt),
            AuthenticationProviderId = account.ProviderId,
        };
}
