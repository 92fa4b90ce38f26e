namespace EComRules;

/// <summary>Where in an attachment's text a page, a slide or a run of rows begins.</summary>
/// <param name="Start">The first of its UTF-16 units.</param>
/// <param name="Number">Its number in the file, from 1; of a run of rows the number of the first.</param>
public readonly record struct ContentMark(int Start, int Number);
