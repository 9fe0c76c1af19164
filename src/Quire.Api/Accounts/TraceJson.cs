using System.Text.Json;
using Quire.Contracts.Accounts;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Traces;

namespace Quire.Api.Accounts;

/// <summary>Renders what accounts have and did.</summary>
internal static class TraceJson
{
    public static UserTraces Of(AccountTraces found) =>
        new()
        {
            User = new() { Identifier = AssigneeIds.User(found.Account.Identifier), Name = found.Account.DisplayName },
            Traces = found.Kinds.ToDictionary(k => k.Element, Of, StringComparer.Ordinal),
        };

    private static TraceList Of(AccountTrace kind) =>
        new()
        {
            Count = kind.Count,
            Items = [.. kind.Items.Select(i => i.ToDictionary(m => m.Key, m => Value(m.Value), StringComparer.Ordinal))],
        };

    private static JsonElement Value(object value) =>
        value switch
        {
            long number => JsonSerializer.SerializeToElement(number),
            _ => JsonSerializer.SerializeToElement((string)value),
        };
}
