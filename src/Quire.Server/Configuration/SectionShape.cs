using System.Collections;
using System.ComponentModel;
using Microsoft.Extensions.Configuration;

namespace Quire.Server.Configuration;

/// <summary>
/// Compares a section of the configuration with the options it fills: names nobody knows, values of the wrong kind.
/// </summary>
internal static class SectionShape
{
    public static IEnumerable<string> Problems(IConfigurationSection section, Type options)
    {
        var known = options
            .GetProperties()
            .Where(p => p.CanWrite)
            .ToDictionary(p => p.Name, p => p.PropertyType, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
        {
            if (!known.TryGetValue(child.Key, out var type))
            {
                yield return $"{child.Path} is not a setting (there are {string.Join(", ", known.Keys)})";
                continue;
            }

            foreach (var problem in ValueProblems(child, type))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> ValueProblems(IConfigurationSection value, Type type)
    {
        if (KindOf(type) is { } kind)
        {
            return IsReadable(value, type) ? [] : [$"{value.Path} is '{value.Value}'; it must be {kind}"];
        }

        if (type.IsGenericType && type.IsAssignableTo(typeof(IDictionary)))
        {
            return value.GetChildren().SelectMany(entry => Problems(entry, type.GenericTypeArguments[1]));
        }

        return type.IsGenericType
            ? value.GetChildren().SelectMany(entry => ValueProblems(entry, type.GenericTypeArguments[0]))
            : Problems(value, type);
    }

    private static string? KindOf(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var t when t == typeof(string) => "a text",
            var t when t == typeof(bool) => "true or false",
            var t when t == typeof(int) || t == typeof(long) => "a whole number",
            var t when t == typeof(double) => "a number",
            var t when t == typeof(TimeSpan) => "a time such as 00:00:30",
            var t when t.IsEnum => $"one of {string.Join(", ", Enum.GetNames(t))}",
            _ => null,
        };

    private static bool IsReadable(IConfigurationSection value, Type type)
    {
        if (value.Value is null)
        {
            return !value.GetChildren().Any();
        }

        try
        {
            _ = TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value.Value);
            return true;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException or NotSupportedException)
        {
            return false;
        }
    }
}
