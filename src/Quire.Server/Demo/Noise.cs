namespace Quire.Server.Demo;

/// <summary>Numbers that look like chance and are the same whenever they are made.</summary>
internal static class Noise
{
    /// <summary>Between 0 and 1, by a place in a series and the series.</summary>
    public static double At(int place, int series)
    {
        var x = Math.Sin((place * 12.9898) + (series * 78.233)) * 43758.5453;
        return x - Math.Floor(x);
    }

    /// <summary>About 0, most within 1 of it, as errors of measuring lie.</summary>
    public static double Error(int place, int series) =>
        (At(place, series) + At(place, series + 101) + At(place, series + 202) + At(place, series + 303) - 2) * 1.2;
}
