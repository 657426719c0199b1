namespace AstroNano.Lessons.Tests;

/// <summary>
/// How hard a text is to read: the grade of J. P. Kincaid et al. (1975),
/// 0.39 words a sentence + 11.8 syllables a word − 15.59.
/// </summary>
internal sealed class ReadingEase
{
    private readonly string[] _words;
    private readonly int _sentences;

    /// <summary>Of a document's sentences; tables, pictures and headings are none.</summary>
    public ReadingEase(string markdown)
    {
        string text = Prose(markdown);
        string[] sentences = [.. Regex.Split(text, @"[.!?]+(?=\s|$)|\n{2,}")
            .Where(sentence => Regex.IsMatch(sentence, "[A-Za-z]{2}"))];
        _sentences = sentences.Length;
        _words = [.. sentences.SelectMany(sentence =>
            Regex.Matches(sentence, "[A-Za-z][A-Za-z’']*").Select(match => match.Value))];
    }

    public double WordsInSentence => (double)_words.Length / _sentences;

    public double Grade => (0.39 * WordsInSentence)
        + (11.8 * _words.Sum(Syllables) / _words.Length) - 15.59;

    /// <summary>Groups of vowels, but for an e that is silent at the end.</summary>
    public static int Syllables(string word)
    {
        string lower = word.ToLowerInvariant().Replace("’", "").Replace("'", "");
        lower = Regex.Replace(lower, "(?<=[^aeiouyl])es$|(?<=[^aeiouytd])ed$|(?<=[^l])e$", "");
        lower = Regex.Replace(lower, "(?<=[aeiouy]l)e$", "");
        return Math.Max(1, Regex.Count(lower, "[aeiouy]+"));
    }

    private static string Prose(string markdown)
    {
        IEnumerable<string> lines = markdown.Split('\n')
            .Where(line => !line.StartsWith('#') && !line.StartsWith('|') && !line.StartsWith('!'));
        string text = string.Join('\n', lines);
        text = Regex.Replace(text, @"\]\([^)]*\)|[*_\[]", "");

        // A line of a list is a sentence of its own.
        return Regex.Replace(text, @"\n(?=\s*(?:-|\d+\.) )", "\n\n");
    }
}
