using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Says from which addresses workflows are resumed.</summary>
/// <param name="Addresses">The addresses, with semicolons between them; null for this machine alone.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record SetResumeAddresses(string? Addresses) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Settings;
}

internal sealed class SetResumeAddressesHandler(RepositoryDb db) : IHandle<SetResumeAddresses, string>
{
    public async Task<string> HandleAsync(SetResumeAddresses operation, OperationContext context, CancellationToken ct)
    {
        if (operation.Addresses is { } list && !ResumeAddresses.IsSound(list))
        {
            throw WorkflowAdministrationErrors.AddressesMalformed();
        }

        var addresses = operation.Addresses?.Trim();
        await db.SetSettingAsync(context, SettingNames.WorkflowAddresses, addresses, ct);
        context.AuditDetails = operation.Addresses;
        return addresses ?? ResumeAddresses.Standard;
    }
}
