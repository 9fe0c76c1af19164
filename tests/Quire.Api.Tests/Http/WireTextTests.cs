using System.Text;
using System.Text.Json;
using CsCheck;
using Quire.Api.Http;
using Quire.Domain.Errors;

namespace Quire.Api.Tests.Http;

public sealed class WireTextTests
{
    [Fact]
    public void Json_is_storable_unless_a_text_in_it_is_not() =>
        Gen
            .Char.Array[0, 12]
            .Select(c => new string(c))
            .Sample(text =>
            {
                // Every character as an escape, as some clients send them.
                var json = $"[\"\\\\\",\"{string.Concat(text.Select(c => $"\\u{(int)c:x4}"))}\"]";
                Assert.Equal(
                    !text.Contains('\0', StringComparison.Ordinal) && IsText(text),
                    Record.Exception(() => WireText.MustBeStorable(Encoding.UTF8.GetBytes(json))) is null
                );
            });

    [Fact]
    public void What_passed_can_be_read() =>
        Pick.Of("\\", "\\\\", "\\u", "\\u00", "\\u0041", "\\u0000", "\\ud83d", "\\ude00", "\\\"", "u0000", "a", "😀")
            .Array[0, 8]
            .Select(parts => $"\"{string.Concat(parts)}\"")
            .Sample(json =>
            {
                if (Record.Exception(() => WireText.MustBeStorable(Encoding.UTF8.GetBytes(json))) is { } refused)
                {
                    Assert.IsType<RepositoryError.BadRequest>(Assert.IsType<RepositoryException>(refused).Error);
                    return;
                }

                try
                {
                    using var document = JsonDocument.Parse(json);
                    Assert.True(IsText(document.RootElement.GetString()!));
                }
                catch (JsonException)
                {
                    // No JSON: its parser says so.
                }
            });

    [Fact]
    public async Task Texts_come_in_the_charset_they_name_and_others_are_refused()
    {
        Assert.Equal("größe", await ReadAsync(Encoding.UTF8.GetBytes("größe"), null));
        Assert.Equal("größe", await ReadAsync(Encoding.Latin1.GetBytes("größe"), "application/json; charset=iso-8859-1"));
        Assert.Equal(
            "größe",
            await ReadAsync([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("größe")], "text/plain")
        );
        foreach (
            var (bytes, type) in new (byte[], string?)[]
            {
                (Encoding.Latin1.GetBytes("größe"), null),
                ([0xc3], "text/plain; charset=\"UTF-8\""),
                ("x"u8.ToArray(), "text/plain; charset=klingon"),
                ([0x61, 0], null),
            }
        )
        {
            Assert.IsType<RepositoryError.BadRequest>(
                (await Assert.ThrowsAsync<RepositoryException>(() => ReadAsync(bytes, type))).Error
            );
        }
    }

    [Fact]
    public async Task A_mark_at_the_beginning_tells_the_encoding_and_what_breaks_it_is_refused()
    {
        foreach (
            var encoding in (Encoding[])
                [
                    Encoding.UTF8,
                    Encoding.Unicode,
                    Encoding.BigEndianUnicode,
                    Encoding.UTF32,
                    new UTF32Encoding(bigEndian: true, byteOrderMark: true),
                ]
        )
        {
            byte[] sound = [.. encoding.GetPreamble(), .. encoding.GetBytes("größe 😀")];
            Assert.Equal("größe 😀", await ReadAsync(sound, null));
            Assert.Equal("größe 😀", await ReadAsync(sound, "application/json; charset=iso-8859-1"));
        }

        foreach (
            var (bytes, type) in new (byte[], string?)[]
            {
                ([0xff, 0xfe, 0x61, 0x00, 0x3d, 0xd8], null),
                ([0xff, 0xfe, 0x3d, 0xd8, 0x61, 0x00], null),
                ([0xff, 0xfe, 0x00, 0xde], null),
                ([0xff, 0xfe, 0x61, 0x00, 0x62], null),
                ([0xfe, 0xff, 0xd8, 0x3d], null),
                ([0xff, 0xfe, 0, 0, 0x00, 0xd8, 0, 0], null),
                ([0xef, 0xbb, 0xbf, 0xc3], null),
                ([0xff, 0xfe, 0x61, 0x00, 0x62], "text/plain; charset=utf-16"),
                ([0x61, 0x00, 0x62], "text/plain; charset=utf-16"),
            }
        )
        {
            var error = (await Assert.ThrowsAsync<RepositoryException>(() => ReadAsync(bytes, type))).Error;
            Assert.StartsWith(
                "The text sent is not valid utf-",
                Assert.IsType<RepositoryError.BadRequest>(error).Message,
                StringComparison.Ordinal
            );
        }
    }

    // As text and as UTF-8: the same or refused alike.
    private static Task<string> ReadAsync(byte[] bytes, string? type)
    {
        var refused = Record.Exception(() => WireText.Utf8Of(bytes, type));
        var text = refused is null ? Encoding.UTF8.GetString(WireText.Utf8Of(bytes, type).Span) : null;
        var read = "";
        Assert.Equal(refused?.Message, Record.Exception(() => read = WireText.TextOf(bytes, type))?.Message);
        Assert.Equal(text ?? "", read);
        return refused is null ? Task.FromResult(text!) : Task.FromException<string>(refused);
    }

    private static bool IsText(string text) =>
        !Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Where((c, i) => text[i] != c).Any();
}
