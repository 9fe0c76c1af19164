using System.Globalization;

namespace Quire.Tabular.Tables;

/// <summary>
/// Gives names that no other has: the one that is asked for, or that with the first number that is free. Numbers that were
/// found taken are not tried again, however many columns ask for the same name.
/// </summary>
/// <param name="taken">Names that are given to none.</param>
internal sealed class FreeNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    public string Take(string name)
    {
        if (_taken.Add(name))
        {
            return name;
        }

        var number = _next.GetValueOrDefault(name, 2);
        string free;
        do
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}_{number++}");
        } while (!_taken.Add(free));

        _next[name] = number;
        return free;
    }
}
