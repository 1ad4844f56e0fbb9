/** Remembers the answers to the last `size` questions; one that failed is asked again. */
export function keeping<Question, Answer>(
  size: number,
  ask: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer> {
  const answers = new Map<Question, Promise<Answer>>();
  return (question) => {
    const answer = answers.get(question) ?? ask(question);
    answers.delete(question);
    answers.set(question, answer);
    answer.catch(() => answers.delete(question));
    const oldest = answers.keys().next();
    if (answers.size > size && !oldest.done) answers.delete(oldest.value);
    return answer;
  };
}
