using System.Collections.Frozen;

namespace Quire.Repository.Measures.MakeDataCount;

/// <summary>Codes of countries as usage reports have them: those of ISO 3166 in lower case, and some for what is none.</summary>
internal static class Countries
{
    private static readonly FrozenSet<string> Codes = (
        "a1 a2 o1 ad ae af ag ai al am ao ap aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo "
        + "bq br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz "
        + "ec ee eg eh er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy "
        + "hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb "
        + "lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na "
        + "nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa "
        + "sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt "
        + "tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The code as it is stored; null for a text that is none.</summary>
    public static string? Of(string code) => Codes.TryGetValue(code.ToLowerInvariant(), out var known) ? known : null;

    /// <summary>The code asked for, which is refused when there is none; null for all countries.</summary>
    public static string? Asked(string? code) => code is null ? null : Of(code) ?? throw UsageErrors.CountryUnknown();
}
