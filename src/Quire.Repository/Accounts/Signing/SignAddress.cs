using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Signing;

/// <summary>Makes an address that can be called as an account for some minutes, by whoever has it. Gives the address.</summary>
/// <param name="Url">The address.</param>
/// <param name="User">Name of the account; null for the caller's own.</param>
/// <param name="Minutes">For how long, a week at most.</param>
/// <param name="Method">HTTP method it may be called with.</param>
[RequiresAccount]
[RequiresSuperuser]
public sealed record SignAddress(Uri Url, string? User, int Minutes, string Method) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.TokensOf(User ?? caller.Identifier);
}

internal sealed class SignAddressHandler(SignedAddresses addresses) : IHandle<SignAddress, string>
{
    private const int MostMinutes = 7 * 24 * 60;

    public async Task<string> HandleAsync(SignAddress operation, OperationContext context, CancellationToken ct)
    {
        if (operation.Minutes is < 1 or > MostMinutes)
        {
            throw SigningErrors.OutOfRange(MostMinutes);
        }

        var user = (operation.User ?? context.Caller.Identifier).TrimStart('@');
        var sign = await addresses.SignerAsync(user, ct) ?? throw SigningErrors.NoToken(user);
        var signed = sign(operation.Url.PathAndQuery, operation.Method, context.Now.AddMinutes(operation.Minutes));
        context.AuditDetails = $"{user} {operation.Method} {operation.Url.AbsolutePath}";
        return $"{operation.Url.GetLeftPart(UriPartial.Query)}{(operation.Url.Query.Length > 0 ? '&' : '?')}{signed}";
    }
}
