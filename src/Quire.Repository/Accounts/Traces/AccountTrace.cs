namespace Quire.Repository.Accounts.Traces;

/// <summary>What an account has or did of one kind.</summary>
/// <param name="Element">Name of the kind.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Items">Some of them, each as names and values in their order; values are numbers and texts.</param>
public sealed record AccountTrace(string Element, int Count, IReadOnlyList<IReadOnlyList<KeyValuePair<string, object>>> Items)
{
    /// <summary>An item of names and values; values that are null are left out.</summary>
    internal static IReadOnlyList<KeyValuePair<string, object>> Item(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var item = new List<KeyValuePair<string, object>>(members.Length);
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                item.Add(new(name, value));
            }
        }

        return item;
    }
}
