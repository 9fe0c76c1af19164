using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Providers;
using Quire.Repository.Accounts.Registering;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Sessions;

/// <summary>
/// Opens a session for somebody a provider vouches for: of the account that is linked to their name there, and never of one that
/// merely has the same e-mail address. Without such an account they may make one, where the installation lets people do so.
/// </summary>
/// <param name="Person">Whom the provider vouches for.</param>
/// <param name="Way">Digest of the way they came, which is gone once; null for one that was looked at before.</param>
/// <param name="Former">The session they have so far, which ends; null for none.</param>
[Open("a provider of the installation vouches for them")]
public sealed record SignInWithProvider(VouchedPerson Person, string? Way, long? Former = null)
    : ICommand<OpenedSession>,
        IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class SignInWithProviderHandler(
    RepositoryDb db,
    AuthenticationProviders providers,
    Settings settings,
    SessionOpening opening
) : IHandle<SignInWithProvider, OpenedSession>
{
    // Longer than anybody is on the way.
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    public async Task<OpenedSession> HandleAsync(SignInWithProvider operation, OperationContext context, CancellationToken ct)
    {
        var person = operation.Person;
        if (await providers.FindAsync(person.ProviderId, ct) is not { Enabled: true, FactoryAlias: ProviderKinds.OpenId })
        {
            throw SessionErrors.ProviderOff(person.ProviderId);
        }

        if (operation.Way is { } way)
        {
            await GoAsync(way, context, ct);
        }

        await db.Sessions.Where(s => s.Id == operation.Former).ExecuteDeleteAsync(ct);
        var account = await db.Accounts.SingleOrDefaultAsync(
            a => a.ProviderId == person.ProviderId && a.PersistentUserId == person.Subject,
            ct
        );
        context.AuditDetails = $"{account?.Identifier ?? "nobody yet"} of {person.ProviderId}";
        if (account is null)
        {
            return await settings.IsTrueAsync(SettingNames.AllowSignUp, ct, byDefault: true)
                ? await opening.OpenAsync(person, SessionLife.Registering, context, ct)
                : throw RegistrationErrors.Closed();
        }

        return account.DeactivatedAt is null ? await opening.OpenAsync(account, context, ct) : throw SessionErrors.Closed();
    }

    private async Task GoAsync(string way, OperationContext context, CancellationToken ct)
    {
        var forgotten = context.Now - Remembered;
        await db.UsedSignIns.Where(u => u.At <= forgotten).ExecuteDeleteAsync(ct);
        if (await db.UsedSignIns.AnyAsync(u => u.Hash == way, ct))
        {
            throw SessionErrors.UsedAlready();
        }

        db.UsedSignIns.Add(new() { Hash = way, At = context.Now });
    }
}
