using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>Tells what stands against a password, by the rules of the installation; it is kept nowhere.</summary>
/// <param name="Password">In clear.</param>
[Open("it says what everybody is told who chooses a password")]
public sealed record CheckPassword(string Password) : IQuery<IReadOnlyList<string>>;

internal sealed class CheckPasswordHandler(PasswordRules rules) : IHandle<CheckPassword, IReadOnlyList<string>>
{
    public Task<IReadOnlyList<string>> HandleAsync(CheckPassword operation, OperationContext context, CancellationToken ct) =>
        rules.ProblemsAsync(operation.Password, [], ct);
}
